import type { EpisodeRule, Rule } from '../rule';

/** All rules in the order of the documentation. */
export const rules: readonly Rule[] = [];

export const episodeRules: readonly EpisodeRule[] = [];
