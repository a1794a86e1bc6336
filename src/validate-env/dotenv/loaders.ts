// The loaders a file can be meant for, by the name a workflow gives them.
import { readBun } from '../dotenv-native/bun.ts';
import { readCompose } from '../dotenv-native/compose.ts';
import { readDocker } from '../dotenv-native/docker.ts';
import { readGithubEnvironment } from '../dotenv-native/github-env.ts';
import { readGodotenv } from '../dotenv-native/godotenv.ts';
import { readPhpdotenv } from '../dotenv-native/phpdotenv.ts';
import { readPython } from '../dotenv-native/python.ts';
import { readRuby } from '../dotenv-native/ruby.ts';
import { readSymfony } from '../dotenv-native/symfony.ts';
import { readBash } from '../dotenv-shell/bash.ts';

import { readDotenvx } from './dotenvx.ts';
import { withinBounds } from './growth.ts';
import { readNode } from './node.ts';
import { readDotenv } from './npm-dotenv.ts';
import { readDotenvExpand } from './npm-expand.ts';
import type { Loader } from './reading.ts';
import { readVarlock } from './varlock.ts';
import { readVite } from './vite.ts';

/** Every loader that is predicted. */
export const loaders = {
  dotenv: readDotenv,
  'dotenv-expand': readDotenvExpand,
  dotenvx: readDotenvx,
  'node-parseEnv': readNode,
  vite: readVite,
  bun: withinBounds(readBun),
  'python-dotenv': withinBounds(readPython),
  'ruby-dotenv': withinBounds(readRuby),
  compose: withinBounds(readCompose),
  'docker-env-file': readDocker,
  'bash-source': withinBounds(readBash),
  godotenv: withinBounds(readGodotenv),
  varlock: readVarlock,
  phpdotenv: withinBounds(readPhpdotenv),
  'symfony-dotenv': withinBounds(readSymfony),
  'github-env': readGithubEnvironment,
} satisfies Record<string, Loader>;

/** The name of a loader. */
export type LoaderName = keyof typeof loaders;

/** Other names people give them. */
const aliases: Readonly<Record<string, LoaderName>> = {
  node: 'node-parseEnv',
  parseEnv: 'node-parseEnv',
  python: 'python-dotenv',
  ruby: 'ruby-dotenv',
  'docker-compose': 'compose',
  docker: 'docker-env-file',
  bash: 'bash-source',
  source: 'bash-source',
  sh: 'bash-source',
  symfony: 'symfony-dotenv',
  laravel: 'phpdotenv',
};

const isLoaderName = (name: string): name is LoaderName => Object.hasOwn(loaders, name);

/** The loader a name or one of its aliases stands for; undefined when there is none. */
export const findLoader = (name: string): LoaderName | undefined => {
  if (isLoaderName(name)) return name;
  return Object.hasOwn(aliases, name) ? aliases[name] : undefined;
};
