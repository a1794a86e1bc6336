// Which names Python reads, and what looks like a read and is none.
import { expect, test } from '@jest/globals';
import { readNames } from '../read-names.ts';

const names = (text: string): string[] => readNames({ 'app/a.py': text });

test.each([
  ['os.environ[]', `import os\nos.environ["API_URL"]`],
  ['os.environ.get', `import os\nos.environ.get('API_URL', "x")`],
  ['os.getenv', `import os\nos.getenv("API_URL") or "x"`],
  ['an imported getenv', `from os import getenv as read\nread("API_URL")`],
  ['an imported environ', `from os import environ\nenviron["API_URL"]`],
  ['a module alias', `import os as system\nsystem.getenv("API_URL")`],
  ['a mapping alias', `import os\nenv = os.environ\nenv.get("API_URL")`],
  ['an f-string', `import os\nprint(f"at {os.environ['API_URL']}")`],
  ['membership', `import os\nif "API_URL" not in os.environ:\n    fail()`],
  [
    'a helper function',
    `import os\ndef need(name, default=None):\n    return os.environ.get(name, default)\nneed("API_URL")`,
  ],
  [
    'a helper method',
    `import os\nclass A:\n    def need(self, name: str) -> str:\n        return os.environ[name]\n    def b(self):\n        return self.need("API_URL")`,
  ],
  ['a loop', `import os\nNEEDED = ["API_URL"]\nmissing = [key for key in NEEDED if not os.environ.get(key)]`],
  ['django-environ', `import environ\nenv = environ.Env(DEBUG=(bool, False))\nenv.str("API_URL")`],
  ['decouple', `from decouple import config\nconfig("API_URL", default="x")`],
  ['click', `@click.option("--url", envvar="API_URL")`],
  ['settings', `class Settings(BaseSettings):\n    api_url: str = "x"\n`],
  [
    'settings with a prefix',
    `class Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="API_")\n    url: str\n`,
  ],
  [
    'settings with a helper prefix',
    `def prefix(part):\n    return f"{part.upper()}_"\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix=prefix("api"))\n    url: str\n`,
  ],
  [
    'settings with an alias',
    `class Settings(BaseSettings):\n    url: str = Field(default="x", validation_alias=AliasChoices("API_URL"))\n`,
  ],
  [
    'settings with a nested model',
    `class Api(BaseModel):\n    url: str\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_nested_delimiter="_")\n    api: Api\n`,
  ],
])('%s is a read', (_, text) => {
  expect(names(text)).toEqual(['API_URL']);
});

test('settings inherit over files', () => {
  const files = {
    'app/base.py': `class Base(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="APP_")\n`,
    'app/own.py': `from app.base import Base\nclass Own(Base):\n    url: str = ""\n`,
  };
  expect(readNames(files)).toEqual(['APP_URL']);
});

test.each([
  ['an assignment', `import os\nos.environ["API_URL"] = "x"`],
  ['a deletion', `import os\ndel os.environ["API_URL"]`],
  ['setdefault', `import os\nos.environ.setdefault("API_URL", "x")`],
  ['a WSGI environ', `def app(environ, start):\n    environ.get("REQUEST_URI")`],
  ['monkeypatch', `def test(monkeypatch):\n    monkeypatch.setenv("API_URL", "x")`],
  ['a comment', `# os.environ["API_URL"]`],
  ['a docstring', `"""Set os.environ["API_URL"] first."""`],
  ['a class variable', `class Settings(BaseSettings):\n    API_URL: ClassVar[str] = "x"\n`],
  ['a model that is no settings', `class Body(BaseModel):\n    api_url: str\n`],
])('%s is no read', (_, text) => {
  expect(names(text)).toEqual([]);
});
