import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { nameOf } from './pdf-values.ts';
import { isStandardType } from './types.ts';

/** Checks the role map, and returns how to find the standard type that a type stands for. */
export function typeReader(
  roleMap: PDFDict | undefined,
  report: Report,
): (written: string, object: PDFRef) => string {
  const roles = rolesIn(roleMap);
  for (const [from, to] of roles) {
    if (isStandardType(from)) {
      report('types-not-remapped', {
        sv: `\`RoleMap\` gör om standardtypen \`${from}\` till \`${to}\``,
        en: `\`RoleMap\` turns the standard type \`${from}\` into \`${to}\``,
      });
    }
    if (standsFor(from, roles) === 'circle') {
      report('types-not-circular', {
        sv: `\`RoleMap\` går i ring från \`${from}\``,
        en: `\`RoleMap\` goes in a circle from \`${from}\``,
      });
    }
  }
  return (written, object) => {
    if (isStandardType(written)) return written;
    const type = standsFor(written, roles);
    if (type !== null) return type === 'circle' ? written : type;
    report(
      'types-standard',
      {
        sv: `Elementtypen \`${written}\` är okänd och leder inte till någon`,
        en: `The element type \`${written}\` is unknown and leads to none`,
      },
      {
        object,
      },
    );
    return written;
  };
}

function rolesIn(roleMap: PDFDict | undefined): Map<string, string> {
  const entries = roleMap?.entries() ?? [];
  return new Map(
    entries.map(([from, to]) => [from.decodeText(), nameOf(roleMap?.context.lookup(to)) ?? '']),
  );
}

/** The standard type that a type leads to; `null` when it leads to none. */
function standsFor(type: string, roles: ReadonlyMap<string, string>): string | null {
  const passed = new Set([type]);
  let next = roles.get(type);
  while (next !== undefined && !isStandardType(next)) {
    if (passed.has(next)) return 'circle';
    passed.add(next);
    next = roles.get(next);
  }
  return next ?? null;
}
