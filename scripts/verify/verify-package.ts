import type { Handover } from '../handover/handover.ts';
import type { Project } from '../model/project.ts';
import type { Finding } from './finding.ts';

export async function verifyPackage(
  _path: string,
  _options: { project: Project; rebuild: (() => Promise<readonly Handover[] | null>) | null },
): Promise<{ findings: Finding[]; files: number }> {
  return await Promise.reject(new Error('not yet'));
}
