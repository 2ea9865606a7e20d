/** What the caller did wrong, said so that it can be put right. */
export class Refused extends Error {}
