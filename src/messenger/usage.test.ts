import { describe, expect, it } from 'vitest';
import { readUsage } from './usage.ts';

const business = (value: unknown): Record<string, string> => ({ 'x-business-use-case-usage': JSON.stringify(value) });

describe('the usage headers', () => {
  it('are missing until there have been enough calls', () => {
    expect(readUsage({})).toEqual({ percent: 0, regainAccessMs: 0 });
  });

  it('give the highest share and the time until access comes back', () => {
    const headers = business({
      '104000000000001': [
        { type: 'messenger', call_count: 28, total_cputime: 81, total_time: 2, estimated_time_to_regain_access: 0 },
        { type: 'pages', call_count: 99, total_cputime: 1, total_time: 2, estimated_time_to_regain_access: 60 },
      ],
      '104000000000002': [{ type: 'messenger', call_count: 12, estimated_time_to_regain_access: 5 }],
    });
    // the feed has a limit of its own
    const feed = { percent: 99, regainAccessMs: 3_600_000 };
    expect(readUsage(headers)).toEqual({ percent: 81, regainAccessMs: 300_000, feed });
  });

  it('may speak of the whole app', () => {
    expect(readUsage({ 'x-app-usage': '{"call_count":96,"total_time":25,"total_cputime":25}' }).percent).toBe(96);
    expect(readUsage({ 'x-page-usage': '{"call_count":3,"total_time":82,"total_cputime":25}' }).percent).toBe(82);
  });

  it.each(['', 'x', '[]', 'null', '{"a":7}', '{"a":[null]}', '{"a":[{"call_count":"beaucoup"}]}'])(
    'may be nonsense: %s',
    (value) => {
      expect(readUsage({ 'x-business-use-case-usage': value, 'x-app-usage': value })).toEqual({
        percent: 0,
        regainAccessMs: 0,
      });
    },
  );
});
