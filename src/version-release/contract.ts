// What version-release promises: the next version with its reasons, one id, a manifest, and a release that any rerun completes.
import { z } from 'zod';
import { defineContract, input, tokenInput } from '../kernel/contract.ts';
import { list, matching, oneOf } from '../kernel/inputs.ts';
import { POLICY_NAMES } from './policy/policy.ts';
import { SCHEMES } from './scheme/spelling.ts';

const kinds = z.record(z.enum(['breaking', 'feature', 'fix', 'other']), z.record(z.string(), z.number()));

export const contract = defineContract({
  name: 'version-release',
  about:
    'Finds the next version with its reasons, and tags and publishes it so that any rerun completes the same release.',
  branding: { icon: 'tag', color: 'blue' },
  inputs: {
    scheme: input({
      about: 'How versions are written: `semver`, `calver` (`YYYY.M.MICRO`) or `sha` (the release id).',
      type: oneOf(...SCHEMES),
      fallback: 'semver',
    }),
    policy: input({
      about:
        'How commits move a semantic version: `auto` (learned from the tags), `conventional`, `conventional-patch` (other commits release a patch), `always-patch` or `always-minor`.',
      type: oneOf('auto', ...POLICY_NAMES),
      fallback: 'auto',
    }),
    prefix: input({
      about: 'What stands before the version in a tag, such as `v` or `api-v`; `none` for nothing.',
      type: matching(
        /^[A-Za-z0-9@_](?:[A-Za-z0-9_+-]|[./@](?![./@{]))*$/u,
        'letters, digits, `@`, `.`, `_`, `+`, `-` and `/`, as git allows them in a tag',
      ).transform((prefix) => (prefix === 'none' ? '' : prefix)),
      fallback: 'v',
    }),
    paths: input({ about: 'Only commits that touch these paths count (git pathspecs, one per line).', type: list() }),
    prerelease: input({
      about: 'Word of a prerelease, such as `rc`: 1.3.0-rc.1, 1.3.0-rc.2 and so on.',
      type: matching(/^[A-Za-z][A-Za-z-]{0,30}$/u, 'letters and hyphens, such as `rc`'),
    }),
    bump: input({
      about: 'The step to take whatever the commits say: `major`, `minor` or `patch`.',
      type: oneOf('major', 'minor', 'patch'),
    }),
    publish: input({
      about:
        'What to do: `plan` (nothing outside this job), `tag`, `release` (tag, draft, assets, publish) or `verify` (cross-check what was published).',
      type: oneOf('plan', 'tag', 'release', 'verify'),
      fallback: 'plan',
    }),
    'major-tag': input({
      about: 'Whether a tag such as `v1` moves to the newest release of its major, last of all.',
      type: oneOf('on', 'off'),
      fallback: 'off',
    }),
    assets: input({ about: 'Files that belong to the release: globs, one per line.', type: list() }),
    token: tokenInput(),
  },
  outputs: {
    id: { about: 'The release id `YYYYMMDDTHHMMSSZ-g<sha12>`, for every commit, released or not.' },
    version: { about: 'The version without prefix; empty when there is nothing to release.' },
    'previous-version': { about: 'The highest stable version behind this commit; empty before the first.' },
    bump: { about: '`major`, `minor`, `patch` or `none`.' },
    tag: { about: 'Prefix and version; empty when there is nothing to release.' },
    sha: { about: 'Full id of the commit.' },
    'short-sha': { about: 'Its first 12 digits.' },
    released: { about: '`true` only when the release is published on GitHub.' },
    'release-id': { about: "GitHub's number of the release." },
    'release-url': { about: 'Address of the release.' },
    manifest: { about: 'Path of `release.json`.' },
    checksums: { about: 'Path of `SHA256SUMS`, for `sha256sum -c` and the `subject-checksums` of actions/attest.' },
    notes: { about: 'Release notes in Markdown.' },
  },
  permissions: {
    contents: { access: 'write', why: 'only with `publish: tag` or `release`; `read` otherwise' },
    attestations: { access: 'read', why: 'only with `publish: verify`' },
  },
  failsWhen: [
    'The checkout is shallow.',
    'Version tags exist on GitHub but not in the checkout.',
    'The tag exists on another commit.',
    'A published release has other assets.',
    'A glob of assets matches nothing.',
    'Two assets have the same name.',
    'GitHub would change the name of an asset.',
    'A pull request asks to publish.',
    'A release hangs on the major tag.',
    'Tag, manifest, checksums or assets of a published release disagree.',
    'An attestation is missing or says otherwise.',
  ],
  evidence: z.object({
    id: z.string(),
    sha: z.string(),
    version: z.string().nullable(),
    previous: z.string().nullable(),
    bump: z.string(),
    policy: z.object({
      name: z.string(),
      learned: z.object({ seen: z.number(), fits: z.number(), stable: kinds, initial: kinds }).nullable(),
    }),
    explanations: z.array(
      z.object({
        sha: z.string(),
        header: z.string(),
        kind: z.string(),
        bump: z.string(),
        rule: z.string(),
        clause: z.string(),
      }),
    ),
    taken: z.array(z.string()),
    artifacts: z.array(z.object({ name: z.string(), sha256: z.string() })),
    checks: z.array(z.object({ name: z.string(), status: z.string(), detail: z.string() })),
    notStarted: z.array(z.object({ workflow: z.string(), why: z.string(), remedy: z.string() })),
  }),
});
