/** Kinds of publishers, as the ADMS vocabulary has them, which DCAT-AP-SE 3.0.1 takes for the type of an agent. */
export const publisherTypes = [
  'local-authority',
  'regional-authority',
  'national-authority',
  'supranational-authority',
  'academia',
  'company',
  'industry-consortium',
  'non-governmental-organisation',
  'non-profit-organisation',
  'standardisation-body',
  'private-individuals',
] as const;
export type PublisherType = (typeof publisherTypes)[number];
