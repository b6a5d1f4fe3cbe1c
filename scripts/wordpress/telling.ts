import pc from 'picocolors';

import { printable } from '../diagnostics/diagnostic.ts';
import { isLive, type PageTexts, textsOf } from './decide.ts';
import { changesBetween, type Paint, shownChange } from './redline.ts';
import type { Progress } from './run.ts';
import type { SitePage } from './schemas.ts';
import type { Opened } from './site.ts';
import type { DocumentPlan, PlannedFile } from './survey.ts';
import type { DocumentResult, Step } from './sync.ts';
import type { PublishTerms } from './terms-sv.ts';
import { sizeOf } from './upload.ts';

/** How things are told on a terminal. */
export interface Telling {
  terms: PublishTerms;
  colour: boolean;
}

/** Places of a text that are shown; more are counted. */
const mostChanges = 40;

export function toldPlans(
  plans: readonly DocumentPlan[],
  { client, type, user }: Opened,
  how: Telling,
): string {
  const { terms } = how;
  const head = terms.head(client.address, printable(type.name), printable(user.name));
  return [head, ...plans.map((plan) => toldPlan(plan, how))].join('\n\n');
}

function toldPlan(plan: DocumentPlan, how: Telling): string {
  const { terms } = how;
  const { page, content, verdict, publishes, isFound, slugTakenBy } = plan;
  const at = page === null ? '' : `${terms.page(page.id, statusOf(page, terms))} `;
  const isQuiet = publishes && verdict === 'leave';
  const what = [
    ...(isQuiet ? [] : [terms.verdicts[verdict]]),
    ...(publishes ? [terms.publishes] : []),
  ].join(', ');
  const lines = [
    ...(isFound ? [terms.found] : []),
    ...(verdict === 'make' ? newPageLines(plan, terms) : []),
    ...(slugTakenBy === null ? [] : [terms.taken(content.slug, slugTakenBy.id)]),
    ...(['make', 'change', 'leave'].includes(verdict) ? fileLines(plan.files, terms) : []),
    ...(page === null ? [] : differences(page, plan, how)),
  ];
  return [`${content.id}: ${at}${what}`, ...indented(lines)].join('\n');
}

function newPageLines({ content, ours }: DocumentPlan, { fields }: PublishTerms): string[] {
  return [
    ...(ours.title === undefined ? [] : [`${fields.title}: ${ours.title}`]),
    ...(ours.excerpt === undefined ? [] : [`${fields.excerpt}: ${ours.excerpt}`]),
    `${fields.address}: ${content.slug}`,
  ];
}

function fileLines(files: readonly PlannedFile[], terms: PublishTerms): string[] {
  const there = files.filter(({ step }) => step === 'there').length;
  const lines = files.flatMap(({ file, step, replaces }) => {
    if (step === 'there') return [];
    const size = step === 'upload' ? ` (${sizeOf(file.content.length)})` : '';
    const stays = replaces === null ? '' : `; ${terms.stays(replaces.id)}`;
    return [`${step === 'upload' ? '+' : '~'} ${file.name}${size} ${terms[step]}${stays}`];
  });
  return there === 0 ? lines : [...lines, `= ${terms.there(there)}`];
}

function differences(
  page: SitePage,
  { verdict, shown: ours }: DocumentPlan,
  how: Telling,
): string[] {
  const theirs = textsOf(page);
  const { terms } = how;
  if (verdict === 'leave' || verdict === 'kept' || verdict === 'trash') return [];
  if (verdict === 'changed' || verdict === 'keep') {
    return redlineOf(ours, theirs, { ...how, head: terms.changedThere, legend: terms.legendSite });
  }
  return redlineOf(theirs, ours, { ...how, head: terms.toChange, legend: terms.legend });
}

interface RedlineTelling extends Telling {
  head: string;
  legend: string;
}

/** Every place where two versions of a page differ; nothing where they do not. */
function redlineOf(
  old: PageTexts,
  now: PageTexts,
  { terms, colour, head, legend }: RedlineTelling,
): string[] {
  const { red, green } = pc.createColors(colour);
  const paint: Paint = { deleted: red, inserted: green };
  const named = (['title', 'excerpt'] as const).flatMap((name) => {
    const [from, to] = [old[name], now[name]];
    if (from === undefined || to === undefined || from === to) return [];
    const shown = changesBetween(from, to).map((change) => shownChange(change, paint));
    return [`${terms.fields[name]}: ${shown.join(' … ')}`];
  });
  const changes = changesBetween(old.content, now.content);
  const places = changes.slice(0, mostChanges).map((change) => {
    const under = change.heading === '' ? '' : `${terms.under(printable(change.heading))}: `;
    return `${under}${shownChange(change, paint)}`;
  });
  const more = changes.length > mostChanges ? [terms.more(changes.length - mostChanges)] : [];
  const all = [...named, ...places, ...more];
  if (all.length === 0) return [];
  return [`${head}  ${legend}`, ...indented(all)];
}

/** What the site has made of a page that it did not save as it was sent. */
export function toldRewritten({ page, sent }: DocumentResult, how: Telling): string {
  if (page === null) return '';
  const { terms } = how;
  const telling = { ...how, head: terms.rewritten, legend: terms.legendRewritten };
  return redlineOf(sent, textsOf(page), telling).join('\n');
}

function statusOf({ status }: SitePage, { statuses }: PublishTerms): string {
  const known: Readonly<Record<string, string>> = statuses;
  return known[status] ?? printable(status);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Where the page is and what is to be written in report.yaml, for those who go on. */
export function toldResult(result: DocumentResult, address: string, { terms }: Telling): string {
  const { plan, page, sent } = result;
  if (page === null) return '';
  const { content } = plan;
  const state = isLive(page) ? 'live' : page.status === 'pending' ? 'pending' : 'draft';
  const width = Math.max(...Object.values(terms.links).map((word) => word.length)) + 2;
  const link = (word: string, to: string) => `${`${word}:`.padEnd(width)}${to}`;
  const title = page.title?.raw ?? sent.title;
  const stays = plan.files.flatMap(({ replaces }) => replaces?.id ?? []);
  const yaml = yamlLines(result);
  const lines = [
    link(terms.links.edit, `${address}/wp-admin/post.php?post=${page.id}&action=edit`),
    state === 'live'
      ? link(terms.links.page, page.link)
      : link(terms.links.preview, previewOf(page)),
    ...(title === sent.title ? [] : [terms.titleKept(printable(title ?? ''))]),
    ...(stays.length === 0 ? [] : [terms.unused(stays.join(', '))]),
    ...(yaml.length === 0 ? [] : [terms.toReport[state === 'live' ? 'live' : 'draft'], ...yaml]),
  ];
  return [`${content.id} ${terms.outcome[state]}`, ...indented(lines)].join('\n');
}

function previewOf({ link }: SitePage): string {
  const url = new URL(link);
  url.searchParams.set('preview', 'true');
  return url.href;
}

/** The lines that report.yaml does not have yet. */
function yamlLines({ plan: { content }, page, addresses }: DocumentResult): string[] {
  const found = {
    address: page === null ? null : addressOf(page),
    pdfAddress: content.pdf === null ? null : (addresses.get(content.pdf) ?? null),
    imageAddress: content.picture === null ? null : (addresses.get(content.picture) ?? null),
  };
  return (['address', 'pdfAddress', 'imageAddress'] as const).flatMap((key) =>
    found[key] === null || found[key] === content.known[key] ? [] : [`  ${key}: ${found[key]}`],
  );
}

/** Where readers will find it: a draft has an address with its number until then. */
export function addressOf({ link, slug, permalink_template: template, status }: SitePage): string {
  if (template === undefined || !['draft', 'pending'].includes(status)) return link;
  const address = template.replace(/%(?:pagename|postname)%/, slug);
  return /%[a-z]+%/.test(address) || !URL.canParse(address) ? link : new URL(address).href;
}

/** ”[████░░░░] 12/40 Laddar upp kapitel-7-figur-3.png, omkring 2 min kvar”. */
export function toldProgress({ step, number, total, left }: Progress, terms: PublishTerms): string {
  const width = 20;
  const full = Math.round((width * (number - 1)) / total);
  const bar = `[${'█'.repeat(full)}${'░'.repeat(width - full)}]`;
  const seconds = Math.ceil(left / 1000);
  const time =
    seconds < 90 ? terms.left.seconds(seconds) : terms.left.minutes(Math.ceil(seconds / 60));
  return `${bar} ${number}/${total} ${doing(step, terms)}, ${time}`;
}

function doing(step: Step, { doing: words }: PublishTerms): string {
  switch (step.kind) {
    case 'upload':
    case 'describe':
      return words[step.kind](step.file.name);
    case 'make':
    case 'change':
    case 'publish':
      return words[step.kind](step.document);
  }
}
