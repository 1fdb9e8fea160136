import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { DeviceFields } from './device-fields';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('./device-compatibility', () => ({
  AsksDevice: () => null,
  ImeiStatus: () => null,
  MyDeviceFit: () => null,
}));
vi.mock('./other-button', () => ({ OtherButton: () => null }));

test('a device that nobody named has the word for one, never a part of its id', async () => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const devices = [
    { id: 'dev_2', name: '', simTypes: [] },
    { id: 'dev_1', name: 'Pixel', simTypes: [] },
  ];
  const { prelude } = await prerender(createElement(DeviceFields, { devices, chosen: null }));
  const html = await new Response(prelude).text();
  expect(html).toContain('<option value="dev_2">Device</option>');
  expect(html).toContain('<option value="dev_1">Pixel</option>');
});
