/**
 * Whether we may ask an address that somebody gave: where a photo is fetched, where a browser is told something. Anybody
 * can give any address; without this the server would knock within its own network for them.
 *
 * @param allowed entries are domains (`fbcdn.net`: itself and its subdomains, https on the usual port) or exact
 *   `host:port` of this machine's loopback (`127.0.0.1:3000`, also plain http: the emulator)
 */
export function isAllowedUrl(address: string, allowed: readonly string[]): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return allowed.some((entry) => {
    if (/:\d+$/.test(entry)) {
      if (`${url.hostname}:${port}` !== entry.toLowerCase()) return false;
      return url.protocol === 'https:' || isLoopback(url.hostname);
    }
    const domain = entry.toLowerCase();
    return url.protocol === 'https:' && port === '443' && isWithin(url.hostname, domain);
  });
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
