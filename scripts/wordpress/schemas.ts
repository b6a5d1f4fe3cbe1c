import * as v from 'valibot';

/** What WordPress answers, as far as it is used; all else is let through unread. */

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const raw = v.object({ raw: v.string() });
/** Nothing but what may stand in an attribute and on a terminal. */
const fileAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[\x21\x23-\x26\x28-\x3b\x3d\x3f-\x5b\x5d-\x7e]+$/i),
  v.url(),
);
/** Other signs in it are written by their numbers, as browsers do. */
const pageAddress = v.pipe(
  v.string(),
  v.regex(/^https?:/i),
  v.url(),
  v.transform((text) => new URL(text).href),
);

/** PHP writes an empty list where a dictionary is empty. */
const dictionary = v.union([
  v.record(v.string(), v.unknown()),
  v.pipe(
    v.tuple([]),
    v.transform((): Record<string, unknown> => ({})),
  ),
]);

export const indexSchema = v.object({
  name: v.string(),
  namespaces: v.array(v.string()),
  /** Ways to log in, by name. */
  authentication: v.optional(dictionary),
});

export const typeSchema = v.object({
  slug: v.string(),
  name: v.string(),
  rest_base: v.string(),
  rest_namespace: v.optional(v.string(), 'wp/v2'),
  hierarchical: v.boolean(),
  supports: v.optional(dictionary, {}),
  /** Names of what a user must be able to do, by what it is for. */
  capabilities: v.optional(v.record(v.string(), v.string()), {}),
});
export const typesSchema = v.record(v.string(), typeSchema);
export type SiteType = v.InferOutput<typeof typeSchema>;

export const userSchema = v.object({
  id,
  name: v.string(),
  capabilities: v.optional(dictionary, {}),
});
export type SiteUser = v.InferOutput<typeof userSchema>;

export const pageSchema = v.object({
  id,
  status: v.string(),
  slug: v.string(),
  link: pageAddress,
  title: v.optional(raw),
  excerpt: v.optional(raw),
  content: v.optional(raw),
  featured_media: v.optional(v.number()),
  permalink_template: v.optional(v.string()),
});
export const pagesSchema = v.array(pageSchema);
export type SitePage = v.InferOutput<typeof pageSchema>;

export const mediaSchema = v.object({
  id,
  slug: v.string(),
  source_url: fileAddress,
  alt_text: v.optional(v.string(), ''),
});
export const mediaListSchema = v.array(mediaSchema);
export type SiteMedia = v.InferOutput<typeof mediaSchema>;

/** What WordPress says of a request that it refuses. */
export const refusalSchema = v.object({
  code: v.string(),
  message: v.optional(v.string(), ''),
});
