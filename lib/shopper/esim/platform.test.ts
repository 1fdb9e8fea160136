import { describe, expect, test } from 'vitest';
import { oneTapLink, platformOf } from './platform';

const iphone = (os: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${os} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1`;

describe('the platform', () => {
  test.each([
    ['16_7_8', 'iphone'],
    ['17_0', 'iphone'],
    ['17_4_1', 'iphone'],
    ['17_5', 'iphone-one-tap'],
    ['17_10', 'iphone-one-tap'],
    ['18_0', 'iphone-one-tap'],
    ['26_1', 'iphone-one-tap'],
    ['9_8', 'iphone'],
  ])('of an iPhone with iOS %s is %s', (os, platform) => {
    expect(platformOf(iphone(os))).toBe(platform);
  });

  test.each([
    [
      'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
      'iphone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36',
      'android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15',
      'other',
    ],
    ['', 'other'],
    [null, 'other'],
  ])('of %s is %s', (agent, platform) => {
    expect(platformOf(agent)).toBe(platform);
  });

  test.each([
    'Mobile/15E148 Instagram 350.0.0.30.102 (iPhone14,5; iOS 18_1)',
    'Mobile/15E148 [FBAN/FBIOS;FBAV/480.0.0.33.95;FBDV/iPhone14,5;FBSN/iOS]',
    'Mobile/15E148 musical_ly_36.5.0 BytedanceWebview/d8a21c6',
    'Mobile/15E148',
    'Version/18.0 Mobile/15E148 Safari/604.1 Line/14.17.0',
    'GSA/338.1 Mobile/15E148 Safari/604.1',
  ])('of an iPhone in an app (%s) is that of an app', (rest) => {
    const os = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
    expect(platformOf(`${os} AppleWebKit/605.1.15 (KHTML, like Gecko) ${rest}`)).toBe(
      'iphone-in-app',
    );
  });

  test('has a one-tap link only where it is documented, and the code goes in escaped', () => {
    const code = 'LPA:1$smdp.example.com$A B&C';
    for (const platform of ['iphone', 'iphone-in-app', 'android', 'other'] as const) {
      expect(oneTapLink(platform, code)).toBeNull();
    }
    const link = new URL(oneTapLink('iphone-one-tap', code) ?? '');
    expect(link.origin).toBe('https://esimsetup.apple.com');
    expect([...link.searchParams]).toEqual([['carddata', code]]);
  });
});
