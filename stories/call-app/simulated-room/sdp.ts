import { mediaTags } from './wire.js';

/** The SDK's offer without what its own cleaning leaves broken: header extensions with no name. */
export function cleanOffer(sdp: string): string {
  return mapLines(sdp, (line) =>
    /^a=extmap:\d+\S*\s*$/.test(line) || line.includes('urn:3gpp:video-orientation') ? [] : [line],
  );
}

/** Our answer with ssrcs by which the SDK tells the main picture from the screen. To be set as our local description. */
export function tagSsrcs(sdp: string): string {
  const videoTags = [mediaTags.main.ssrcTag, mediaTags.screen.ssrcTag];
  const renamed = new Map<string, string>();
  let videoIndex = -1;
  const rename = (id: string) => {
    const tag = videoTags[videoIndex] ?? mediaTags.screen.ssrcTag;
    const next = renamed.get(id) ?? String(((Number(id) & 0x7f00ffff) | (tag << 16)) >>> 0);
    renamed.set(id, next);
    return next;
  };
  return mapLines(sdp, (line) => {
    if (line.startsWith('m=video')) videoIndex += 1;
    if (videoIndex < 0) return [line];
    return [
      line
        .replace(/^(a=ssrc:)(\d+)/, (_, head: string, id: string) => head + rename(id))
        .replace(
          /^(a=ssrc-group:FID )(\d+) (\d+)/,
          (_, head: string, a: string, b: string) => `${head}${rename(a)} ${rename(b)}`,
        ),
    ];
  });
}

/** Our answer as the SDK wants to read it: each medium under the stream id it knows, also beside each ssrc. */
export function nameStreams(sdp: string): string {
  let videoIndex = -1;
  let trackId = '';
  return mapLines(sdp, (line) => {
    if (line.startsWith('m=video')) videoIndex += 1;
    const { streamId } = videoIndex === 1 ? mediaTags.screen : mediaTags.main;
    const msid = /^a=msid:\S+ (\S+)/.exec(line);
    if (msid) {
      trackId = msid[1] ?? '';
      return [`a=msid:${streamId} ${trackId}`];
    }
    const ssrc = /^a=ssrc:(\d+) cname:/.exec(line);
    return ssrc ? [line, `a=ssrc:${ssrc[1]} msid:${streamId} ${trackId}`] : [line];
  });
}

function mapLines(sdp: string, map: (line: string) => string[]): string {
  return sdp.split('\r\n').flatMap(map).join('\r\n');
}
