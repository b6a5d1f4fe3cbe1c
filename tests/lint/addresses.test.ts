import { expect, test } from 'vitest';

import { problemOf } from '../../scripts/lint/addresses.ts';

test.each([
  'localhost',
  'skrivare.local',
  '0.0.0.0',
  '10.1.2.3',
  '100.127.0.1',
  '127.0.0.1',
  '127.1', // 127.0.0.1
  '2130706433', // 127.0.0.1
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '[::]',
  '[::1]',
  '[::ffff:8.8.8.8]',
  '[fdff::1]',
  '[febf::1]',
])('%s is of the local network', (host) => {
  expect(problemOf(`http://${host}/`)).toBe('private');
});

test.each(['8.8.8.8', '100.128.0.1', '172.32.0.1', '[2001:db8::1]', '[fec0::1]', '10.example.org'])(
  '%s is not',
  (host) => {
    expect(problemOf(`http://${host}/`)).toBeNull();
  },
);
