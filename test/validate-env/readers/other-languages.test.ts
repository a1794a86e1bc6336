// Which names Go, Ruby, PHP, Java, Kotlin, C#, Rust, Elixir, shell scripts and framework configuration read.
import { expect, test } from '@jest/globals';
import { readNames } from '../read-names.ts';

test.each([
  ['a.go', 'os.Getenv("API_URL")'],
  ['a.go', 'v, ok := os.LookupEnv("API_URL")'],
  ['a.go', 'type C struct {\n\tURL string `json:"u" env:"API_URL,required"`\n}'],
  ['a.go', 'viper.BindEnv("url", "API_URL")'],
  ['a.go', 'viper.SetEnvPrefix("api")\nviper.AutomaticEnv()\nviper.GetString("url")'],
  ['a.go', 'func need(key string) string { return os.Getenv(key) }\nvar u = need("API_URL")'],
  ['a.rb', `ENV['API_URL']`],
  ['a.rb', `ENV.fetch("API_URL") { "x" }`],
  ['a.rb', `puts "at #{ENV['API_URL']}"`],
  ['a.php', `<?php getenv('API_URL');`],
  ['a.php', `<?php return ['url' => env('API_URL', 'x')];`],
  ['a.php', `<?php $_ENV['API_URL'];`],
  ['A.java', 'System.getenv("API_URL");'],
  ['A.java', '@Value("${API_URL:x}") String url;'],
  ['A.kt', 'val url = System.getenv("API_URL") ?: "x"'],
  ['A.cs', 'Environment.GetEnvironmentVariable("API_URL");'],
  ['A.cs', 'builder.Configuration["API_URL"];'],
  ['a.rs', 'let url = std::env::var("API_URL")?;'],
  ['a.rs', 'const URL: &str = env!("API_URL");'],
  ['a.rs', '#[arg(long, env = "API_URL")]\nurl: String,'],
  ['a.ex', 'System.get_env("API_URL")'],
  ['a.exs', 'System.fetch_env!("API_URL")'],
  ['run.sh', 'curl "${API_URL:?is not set}/health"'],
  ['application.yml', 'app:\n  url: ${API_URL:http://localhost}'],
  ['config/packages/a.yaml', `app:\n  url: '%env(resolve:API_URL)%'`],
])('%s reads API_URL: %s', (path, text) => {
  expect(readNames({ [path]: text })).toEqual(['API_URL']);
});

test.each([
  ['a.go', 'os.Setenv("API_URL", "x")'],
  ['a.go', '// os.Getenv("API_URL")'],
  ['a.rb', `ENV['API_URL'] = 'x'`],
  ['a.rb', `# ENV['API_URL']`],
  ['a.php', `<?php $_SERVER['REQUEST_URI'];`],
  ['A.java', '// System.getenv("API_URL")'],
  ['A.cs', 'options["Name"];'],
  ['a.rs', '// env::var("API_URL")'],
  ['run.sh', 'API_URL=x\necho "$API_URL"'],
  ['run.sh', `cat <<'END'\n$API_URL\nEND`],
])('%s does not read API_URL: %s', (path, text) => {
  expect(readNames({ [path]: text })).toEqual([]);
});
