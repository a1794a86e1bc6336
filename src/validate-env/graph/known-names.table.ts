// Names that runtimes, runners, libraries and images read or set by themselves.

/** Set by the platform a process runs on; nobody has to document or provide them. */
const platformNames: ReadonlySet<string> = new Set([
  'PATH', 'HOME', 'USER', 'USERNAME', 'USERPROFILE', 'LOGNAME', 'SHELL', 'PWD', 'OLDPWD', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TERM', 'COLORTERM', 'TERM_PROGRAM',
  'TMPDIR', 'TEMP', 'TMP', 'TZ', 'EDITOR', 'VISUAL', 'PAGER', 'DISPLAY', 'HOSTNAME', 'HOST', 'PORT', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMDATA', 'SYSTEMROOT',
  'WINDIR', 'COMSPEC', 'PATHEXT', 'OS', 'NUMBER_OF_PROCESSORS', 'NO_COLOR', 'FORCE_COLOR', 'CLICOLOR', 'CLICOLOR_FORCE', 'DEBUG', 'CI', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_PATH', 'NEXT_RUNTIME',
  'NEXT_PHASE', 'VIRTUAL_ENV', 'PYTHONPATH', 'PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE', 'PYTHONHASHSEED', 'PYTEST_CURRENT_TEST', 'JEST_WORKER_ID', 'VITEST', 'GOPATH', 'GOROOT',
  'GOOS', 'GOARCH', 'JAVA_HOME', 'RAILS_ENV', 'RACK_ENV', 'RUST_LOG', 'RUST_BACKTRACE', 'CARGO_MANIFEST_DIR', 'CARGO_PKG_VERSION', 'CARGO_PKG_NAME', 'OUT_DIR', 'DYNO', 'WEBSITE_HOSTNAME',
  'BASH_REMATCH', 'BASH_SOURCE', 'BASHPID', 'PIPESTATUS', 'FUNCNAME', 'LINENO', 'RANDOM', 'SECONDS', 'EUID', 'UID', 'PPID', 'IFS', 'OPTARG', 'OPTIND', 'REPLY', 'SHELLOPTS', 'HOSTTYPE', 'OSTYPE', 'MACHTYPE', 'COLUMNS', 'LINES',
  'SSH_AUTH_SOCK', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'SOURCE_DATE_EPOCH', 'FUNCTIONS_WORKER_RUNTIME', 'DOTNET_ENVIRONMENT', 'ASPNETCORE_ENVIRONMENT', 'ASPNETCORE_URLS', 'MIX_ENV', 'APP_ENV',
]);

/** Prefixes of the same kind. */
const platformPrefixes: readonly string[] = [
  'GITHUB_', 'RUNNER_', 'ACTIONS_', 'INPUT_', 'KUBERNETES_', 'VERCEL_', 'NETLIFY_', 'RENDER_', 'RAILWAY_', 'FLY_', 'HEROKU_', 'K_', 'npm_', 'NPM_CONFIG_', 'XDG_', 'AWS_LAMBDA_',
  'GITLAB_', 'CIRCLE', 'BUILDKITE_', 'TRAVIS_', 'CODEBUILD_', 'BITBUCKET_', 'SYSTEM_', 'CARGO_', 'PM2_',
];

/** Read by a library or tool from the environment although no code of the repository does. */
const libraryNames: ReadonlySet<string> = new Set([
  'BETTER_AUTH_SECRET', 'BETTER_AUTH_URL', 'AUTH_SECRET', 'AUTH_URL', 'AUTH_TRUST_HOST', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'NEXT_TELEMETRY_DISABLED', 'NUXT_SESSION_PASSWORD',
  'SENTRY_DSN', 'SENTRY_AUTH_TOKEN', 'SENTRY_ORG', 'SENTRY_PROJECT', 'SENTRY_ENVIRONMENT', 'SENTRY_RELEASE', 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_ORG_ID', 'ANTHROPIC_API_KEY',
  'GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CLOUD_PROJECT', 'GOOGLE_API_KEY', 'GEMINI_API_KEY', 'DATABASE_URL', 'REDIS_URL', 'SECRET_KEY_BASE', 'RAILS_MASTER_KEY', 'RAILS_LOG_TO_STDOUT',
  'RAILS_SERVE_STATIC_FILES', 'DJANGO_SETTINGS_MODULE', 'FLASK_APP', 'FLASK_ENV', 'FLASK_DEBUG', 'CELERY_BROKER_URL', 'LD_LIBRARY_PATH', 'LD_PRELOAD', 'JAVA_OPTS', 'JAVA_TOOL_OPTIONS',
  'MAVEN_OPTS', 'GRADLE_OPTS', 'GOFLAGS', 'GOPROXY', 'CGO_ENABLED', 'RUSTFLAGS', 'COMPOSE_PROJECT_NAME', 'COMPOSE_FILE', 'BUILDKIT_PROGRESS', 'TURBO_TOKEN', 'TURBO_TEAM', 'NPM_TOKEN',
  'NODE_AUTH_TOKEN', 'GH_TOKEN', 'CODECOV_TOKEN', 'SLACK_BOT_TOKEN', 'TAVILY_API_KEY', 'MISTRAL_API_KEY', 'COHERE_API_KEY', 'HF_TOKEN', 'PORT', 'DEBIAN_FRONTEND', 'BUNDLE_PATH', 'BUNDLE_WITHOUT', 'HUSKY', 'SKIP_ENV_VALIDATION',
]);

/** Prefixes of the same kind. */
const libraryPrefixes: readonly string[] = [
  'AWS_', 'PG', 'OTEL_', 'DOCKER_', 'COMPOSE_', 'AZURE_', 'ARM_', 'TF_', 'UV_', 'PIP_', 'POETRY_', 'PYTHON', 'PLAYWRIGHT_', 'PUPPETEER_', 'CYPRESS_', 'DD_', 'NEW_RELIC_', 'GUNICORN_', 'UVICORN_', 'WEB_CONCURRENCY',
  'SPRING_', 'QUARKUS_', 'DOTNET_', 'ASPNETCORE_', 'PRISMA_', 'LANGCHAIN_', 'LANGSMITH_', 'YARN_', 'PNPM_', 'BUN_', 'DENO_', 'NODE_', 'GRADLE_', 'HTTP_PROXY', 'CARGO_', 'COREPACK_', 'KUBE', 'HELM_', 'ANSIBLE_',
];

/** Prefixes whose variables a bundler writes into the code that browsers load. */
const publicPrefixes: readonly string[] = ['NEXT_PUBLIC_', 'VITE_', 'PUBLIC_', 'REACT_APP_', 'NUXT_PUBLIC_', 'EXPO_PUBLIC_', 'GATSBY_', 'VUE_APP_'];

/** Whether the platform sets or defines a name. */
export const isPlatformName = (name: string): boolean =>
  platformNames.has(name) || platformPrefixes.some((prefix) => name.startsWith(prefix));

/** Whether a library may read a name by itself. */
export const isLibraryName = (name: string): boolean =>
  libraryNames.has(name) || libraryPrefixes.some((prefix) => name.startsWith(prefix));

/** Whether a bundler inlines a name. */
export const isPublicName = (name: string): boolean => publicPrefixes.some((prefix) => name.startsWith(prefix));

const secretWord = /(?:^|_)(?:SECRET|SECRETS|TOKEN|PASSWORD|PASSWD|PASS|PWD|PRIVATE|CREDENTIALS?|APIKEY|ENCRYPTION|SALT|PEPPER|PASSPHRASE|SEED)(?:_|$)|(?:API|ACCESS|SECRET|SIGNING|PRIVATE|ENCRYPTION|SERVICE|MASTER|AUTH|WEBHOOK|JWT|SSH|DEPLOY)_?KEY(?:_|$)/;

/** Whether a name reads as a secret; a public prefix says it is none. */
export const isSecretName = (name: string): boolean => !isPublicName(name) && secretWord.test(name.toUpperCase());
