// Knows every token rule, in the order in which rules with equal claims win.
import { AI_RULES } from './ai.table.ts';
import { CLOUD_RULES } from './clouds.table.ts';
import { HOSTING_RULES } from './hosting.table.ts';
import { MESSAGING_RULES } from './messaging.table.ts';
import { FRAMEWORK_RULES } from './frameworks.table.ts';
import type { TokenRule } from './rule.ts';
import { SAAS_RULES } from './saas.table.ts';
import { SOURCE_HOST_RULES } from './source-hosts.table.ts';

export const TOKEN_RULES: readonly TokenRule[] = [
  ...SOURCE_HOST_RULES,
  ...CLOUD_RULES,
  ...HOSTING_RULES,
  ...MESSAGING_RULES,
  ...AI_RULES,
  ...SAAS_RULES,
  ...FRAMEWORK_RULES,
];
