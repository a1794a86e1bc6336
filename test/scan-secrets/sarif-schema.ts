// Knows the SARIF 2.1.0 that a log of findings is: closed objects, ranges and sets of the schema, and all that is promised required.

/** An object that allows the named properties and nothing else. */
function closed(required: readonly string[], properties: object): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

/** An object that holds the named properties, all of them. */
function whole(properties: object): object {
  return closed(Object.keys(properties), properties);
}

const text = { type: 'string', minLength: 1 };
const level = { enum: ['note', 'warning', 'error'] };
const words = whole({ text });
const region = whole({ startLine: { type: 'integer', minimum: 1 }, startColumn: { type: 'integer', minimum: 1 } });
const place = { artifactLocation: whole({ uri: { ...text, format: 'uri-reference' } }), region };
/** Code scanning reads both: 9.0 and above is critical, 7.0 high, 4.0 medium. */
const weight = { type: 'string', pattern: '^(?:10|[0-9])\\.[0-9]$' };
const rule = whole({
  id: text,
  name: text,
  shortDescription: words,
  help: words,
  defaultConfiguration: whole({ level }),
  properties: whole({
    tags: { type: 'array', uniqueItems: true, items: text, contains: { const: 'security' } },
    'security-severity': weight,
  }),
});
const told = {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message: words,
  locations: { type: 'array', minItems: 1, maxItems: 1, items: whole({ physicalLocation: whole(place) }) },
  partialFingerprints: whole({ 'plimsollSecret/v1': { type: 'string', pattern: '^[0-9a-f]{24}$' } }),
  properties: whole({
    provider: text,
    confidence: { enum: ['high', 'medium', 'low'] },
    commit: { type: 'string', pattern: '^(?:[0-9a-f]{40,64})?$' },
    standing: { type: 'boolean' },
  }),
};
const suppressions = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: whole({ kind: { enum: ['inSource', 'external'] }, justification: text }),
};
const driver = whole({
  name: text,
  informationUri: { ...text, format: 'uri' },
  rules: { type: 'array', uniqueItems: true, items: rule },
});

/** Names, types and ranges as the OASIS schema of 2.1.0 has them; what is not used here is not allowed here. */
export const SARIF = whole({
  $schema: { ...text, format: 'uri' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: whole({
      tool: whole({ driver }),
      columnKind: { const: 'unicodeCodePoints' },
      results: { type: 'array', items: closed(Object.keys(told), { ...told, suppressions }) },
    }),
  },
});
