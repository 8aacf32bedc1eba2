import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationFolder, readSettings, repositoryFolder, SettingsError, settingsPage } from './index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'industry-settings-'));
  writeFileSync(join(folder, 'a-file'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (env: Record<string, string>) => readSettings(env, { workingFolder: folder });

describe('settings', () => {
  it('have defaults that start on a bare machine', () => {
    expect(read({})).toEqual({
      stateFolder: join(repositoryFolder(), 'var'),
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
      databaseUrl: null,
      jobs: 'server',
      logLevel: 'info',
      pullPrivate: false,
      tilesUrl: null,
      tilesAttribution: '',
      packFolder: join(repositoryFolder(), 'programmes', 'kz-2020-2025'),
      demonstrationRemote: false,
      oidcIssuer: null,
      oidcClientId: null,
      oidcClientSecret: null,
      smtpUrl: null,
      mailFrom: 'industry@localhost',
    });
  });

  it('an empty variable counts as absent', () => {
    expect(read({ PORT: '', HOST: ' ', PUBLIC_URL: '' })).toEqual(read({}));
  });

  it('a path that a person gives is read from where they stand', () => {
    const settings = read({ INDUSTRY_VAR: 'here' });
    expect(settings.stateFolder).toBe(join(folder, 'here'));
    expect(demonstrationFolder(settings)).toBe(join(folder, 'here', 'demo'));
  });

  it('the public address follows host and port until it is given', () => {
    expect(read({ PORT: '8123' }).publicUrl).toBe('http://127.0.0.1:8123');
    expect(read({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://127.0.0.1');
    expect(read({ HOST: '::1' }).publicUrl).toBe('http://[::1]:8080');
    expect(read({ PUBLIC_URL: 'https://industry.example.kz/' }).publicUrl).toBe('https://industry.example.kz');
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://localhost'],
    ['PUBLIC_URL', 'industry.example.kz'],
    ['PUBLIC_URL', 'https://industry.example.kz/path'],
    ['PUBLIC_URL', 'https://user:pass@industry.example.kz'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['LOG_LEVEL', 'loud'],
    ['INDUSTRY_PACK', 'nowhere'],
    ['INDUSTRY_VAR', 'a-file'],
    ['INDUSTRY_DEMONSTRATION_REMOTE', 'true'],
    ['OIDC_ISSUER', 'http://sso.example.kz'],
    ['OIDC_ISSUER', 'https://user:pass@sso.example.kz'],
    ['SMTP_URL', 'https://mail.example.kz'],
    ['MAIL_FROM', 'Industry'],
    ['MAIL_FROM', 'a@b.kz, c@d.kz'],
    ['MAIL_FROM', 'Industry <a@b.kz>\r\nBcc: <c@d.kz>'],
  ])('%s=%s stops the start, naming variable, value and remedy', (variable, value) => {
    let thrown: unknown;
    try {
      read({ [variable]: value });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SettingsError);
    expect((thrown as SettingsError).message).toMatch(new RegExp(`^${variable} is ".+", but must be .+\\. .+\\.$`));
  });

  it('a secret is not repeated in the words of an error', () => {
    expect(() => read({ DATABASE_URL: 'http://u:hunter2@h/d' })).toThrow(/DATABASE_URL is "\*+"/);
    expect(() => read({ SMTP_URL: 'http://u:hunter2@h' })).toThrow(/SMTP_URL is "\*+"/);
  });

  it('an OpenID provider needs the client id; on this machine it may do without TLS', () => {
    expect(() => read({ OIDC_ISSUER: 'https://sso.example.kz' })).toThrow(/OIDC_CLIENT_ID is .+ OIDC_ISSUER is set/);
    expect(read({ OIDC_ISSUER: 'http://127.0.0.1:3000', OIDC_CLIENT_ID: 'industry' })).toMatchObject({
      oidcIssuer: 'http://127.0.0.1:3000',
      oidcClientId: 'industry',
      oidcClientSecret: null,
    });
  });

  it('mail comes from the host of the public address until a sender is given', () => {
    expect(read({ PUBLIC_URL: 'https://industry.example.kz' }).mailFrom).toBe('industry@industry.example.kz');
    expect(read({ MAIL_FROM: 'Industry <no-reply@b.kz>' }).mailFrom).toBe('Industry <no-reply@b.kz>');
  });

  it('docs/settings.md is the table', async () => {
    await expect(settingsPage()).toMatchFileSnapshot(join(repositoryFolder(), 'docs', 'settings.md'));
  });
});
