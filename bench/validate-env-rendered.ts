// Time of validate-env on rendered files of growing size, with and without a template: node bench/validate-env-rendered.ts.
import { judgeRendered } from '../src/validate-env/rendered/check.ts';

const line =
  'proxy_set_header X-Request-__NAME__ "value of ${OTHER} at http://host:8080/path" {{ third }} <fourth-one> %FIFTH%;';

const measure = (megabytes: number, withTemplate: boolean): { milliseconds: number; findings: number } => {
  const lines = Array.from({ length: Math.ceil((megabytes * 1024 * 1024) / line.length) }, () => line);
  const template = withTemplate ? { path: 'app.conf.template', lines } : undefined;
  const started = performance.now();
  const findings = judgeRendered({ path: 'app.conf', component: '.', lines }, template).length;
  return { milliseconds: Math.round(performance.now() - started), findings };
};

measure(0.5, true);
for (const megabytes of [1, 2, 4, 8])
  console.log(
    JSON.stringify({ megabytes, alone: measure(megabytes, false), 'with template': measure(megabytes, true) }),
  );
