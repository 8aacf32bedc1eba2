/** Ways by which a person comes in: what opened a session. */
export const WAYS_IN = ['password', 'passkey', 'oidc', 'link', 'demonstration'] as const;
export type WayIn = (typeof WAYS_IN)[number];
