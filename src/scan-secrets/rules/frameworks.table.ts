// Knows the secrets that web frameworks keep in settings.
import type { TokenRule } from './rule.ts';

export const FRAMEWORK_RULES: readonly TokenRule[] = [
  { id: 'rails-secret-key-base', provider: 'Rails or Phoenix', shapes: ['<hex:128>', '<b64:64>'], near: ['secret_key_base', 'secretkeybase'] },
  { id: 'django-secret-key', provider: 'Django', shapes: ['django-insecure-<print:30-60>'] },
  { id: 'django-secret-key', provider: 'Django', shapes: ['<print:50>'], near: ['secret_key'], mixed: true },
  { id: 'laravel-app-key', provider: 'Laravel', shapes: ['base64:^<b64:43>='], near: ['app_key'] },
  { id: 'symfony-app-secret', provider: 'Symfony', shapes: ['<hex:32>'], near: ['app_secret'] },
];
