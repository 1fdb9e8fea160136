import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every form of a server action is an ActionForm, which survives an answer that never comes', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name}`),
  );
  const forms = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<(\w+)[^<]*?\saction=\{\w+Action\}/g)].map(
      ([, element]) => `${element} in ${file}`,
    ),
  );
  expect(forms.length).toBeGreaterThan(5);
  expect(forms.filter((form) => !form.startsWith('ActionForm '))).toEqual([]);
});
