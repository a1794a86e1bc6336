// Knows the part of the SARIF 2.1.0 schema that a log of findings touches: closed objects, required names, ranges and sets.

/** An object that allows the named properties and nothing else. */
function closed(required: readonly string[], properties: object, more: object = {}): object {
  return { type: 'object', additionalProperties: false, required, properties, ...more };
}

const text = { type: 'string' };
const bag = { type: 'object', properties: { tags: { type: 'array', uniqueItems: true, items: text } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const words = closed(['text'], { text, markdown: text, properties: bag });
const message = closed(
  [],
  { text, markdown: text, id: text, arguments: { type: 'array', items: text } },
  {
    anyOf: [{ required: ['text'] }, { required: ['id'] }],
  },
);
const artifactLocation = closed([], {
  uri: { type: 'string', format: 'uri-reference' },
  uriBaseId: text,
  index: { type: 'integer', minimum: -1 },
  description: message,
});
const region = closed(
  [],
  {
    startLine: { type: 'integer', minimum: 1 },
    startColumn: { type: 'integer', minimum: 1 },
    endLine: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
  },
  { anyOf: [{ required: ['startLine'] }] },
);
const location = closed([], {
  id: { type: 'integer', minimum: -1 },
  physicalLocation: closed([], { artifactLocation, region }, { anyOf: [{ required: ['artifactLocation'] }] }),
  message,
  properties: bag,
});
const suppression = closed(['kind'], {
  kind: { enum: ['inSource', 'external'] },
  status: { enum: ['accepted', 'underReview', 'rejected'] },
  justification: text,
  properties: bag,
});
const rule = closed(['id'], {
  id: text,
  name: text,
  shortDescription: words,
  fullDescription: words,
  defaultConfiguration: closed([], { enabled: { type: 'boolean' }, level, rank: { type: 'number', maximum: 100 } }),
  helpUri: { type: 'string', format: 'uri' },
  help: words,
  properties: bag,
});
const result = closed(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: -1 },
  kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
  level,
  message,
  locations: { type: 'array', items: location },
  partialFingerprints: { type: 'object', additionalProperties: text },
  suppressions: { type: 'array', uniqueItems: true, items: suppression },
  properties: bag,
});
const driver = closed(['name'], {
  name: text,
  version: text,
  informationUri: { type: 'string', format: 'uri' },
  rules: { type: 'array', uniqueItems: true, items: rule },
});

/** Names and rules as the OASIS schema of 2.1.0 has them; what is not used here is not allowed here. */
export const SARIF = closed(['version', 'runs'], {
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    items: closed(['tool'], {
      tool: closed(['driver'], { driver }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: { type: 'array', items: result },
    }),
  },
});
