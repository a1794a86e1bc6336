// How each language without a reader of its own asks for a variable: what stands before the name, and what a write is.
import type { Language } from './syntax.table.ts';

/** One way to read. `before` ends right before the string that holds the name; identifiers there are indirect reads. */
export interface Form {
  before: RegExp;
  /** What after the string makes it a write. */
  unless?: RegExp;
  /** Nothing stands in when the name is missing. */
  isRequired?: boolean;
  /** The string holds the name inside this pattern (group 1, all matches), instead of being it. */
  inside?: RegExp;
  /** Only names in capitals count, because other keys look the same. */
  conventional?: boolean;
}

export const forms: Readonly<Partial<Record<Language, readonly Form[]>>> = {
  go: [
    { before: /\b(?:os|syscall)\s*\.\s*(?:Getenv|LookupEnv)\s*\(\s*/g },
    { before: /\bviper\s*\.\s*(?:BindEnv|MustBindEnv)\s*\([^,()]*,\s*/g },
    { before: /\bEnvVars?\s*:\s*(?:\[\]string\s*\{\s*)?/g },
  ],
  ruby: [
    { before: /(?<![\w:.])ENV\s*\.\s*(?:key\?|has_key\?|include\?|dig|values_at)\s*\(?\s*/g },
    { before: /(?<![\w:.])ENV\s*\.\s*fetch\s*\(?\s*/g, isRequired: true },
    { before: /(?<![\w:.])ENV\s*\[\s*/g, unless: /^\s*\]\s*(?:=(?![=~>])|\|\|=|\+=)/ },
  ],
  php: [
    { before: /(?<![\w>:$])(?:getenv|env)\s*\(\s*/g },
    { before: /\bEnv\s*::\s*(?:get|getOrFail)\s*\(\s*/g },
    { before: /\$_ENV\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/ },
    { before: /\$_SERVER\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/, conventional: true },
    { before: /(?=["'])/g, inside: /%env\((?:[a-z_]+:)*([A-Za-z_][A-Za-z0-9_]*)\)%/g },
  ],
  java: [
    { before: /\bSystem\s*\.\s*getenv\s*\(\s*/g },
    { before: /\bSystem\s*\.\s*getenv\s*\(\s*\)\s*\.\s*(?:get|getOrDefault|containsKey)\s*\(\s*/g },
    { before: /\bsys\s*\.\s*env\s*(?:\.\s*(?:get|getOrElse|contains)\s*)?\(\s*/g },
    { before: /@Value\s*\(\s*(?:value\s*=\s*)?/g, inside: /\$\{([A-Z_][A-Z0-9_]*)[:}]/g },
    { before: /@ConfigProperty\s*\(\s*name\s*=\s*/g, conventional: true },
    { before: /\bdotenv\s*\.\s*get\s*\(\s*/g },
  ],
  kotlin: [
    { before: /\bSystem\s*\.\s*getenv\s*\(\s*/g },
    { before: /\bSystem\s*\.\s*getenv\s*\(\s*\)\s*(?:\.\s*(?:get|getOrDefault|getValue|containsKey)\s*\(|\[)\s*/g },
    { before: /@Value\s*\(\s*/g, inside: /\\?\$\{([A-Z_][A-Z0-9_]*)[:}]/g },
    { before: /\bdotenv\s*(?:\[|\.\s*get\s*\()\s*/g },
  ],
  csharp: [
    { before: /\bEnvironment\s*\.\s*GetEnvironmentVariable\s*\(\s*/g },
    { before: /\b[\w.]*[cC]onfiguration\s*\[\s*/g, unless: /^\s*\]\s*=(?!=)/, conventional: true },
    { before: /\.\s*GetValue\s*<[^<>()]*>\s*\(\s*/g, conventional: true },
  ],
  rust: [
    { before: /\benv\s*::\s*(?:var|var_os)\s*\(\s*&?\s*/g },
    { before: /\b(?:env|option_env|dotenv)\s*!\s*\(\s*/g },
    { before: /(?<![\w.])(?:dotenvy?|dotenvy)\s*::\s*var\s*\(\s*/g },
    { before: /[(,]\s*env\s*=\s*/g },
  ],
  elixir: [
    { before: /\bSystem\s*\.\s*(?:get_env|fetch_env)\s*\(?\s*/g },
    { before: /\bSystem\s*\.\s*fetch_env!\s*\(?\s*/g, isRequired: true },
  ],
};

/** Names of CGI, which `$_SERVER` holds beside the environment. */
export const cgiNames = /^(?:REQUEST_|HTTP_|SERVER_|REMOTE_|SCRIPT_|QUERY_STRING$|DOCUMENT_ROOT$|PATH_|HTTPS$|GATEWAY_|PHP_|CONTENT_|AUTH_TYPE$|ORIG_|REDIRECT_|UNIQUE_ID$)/;
