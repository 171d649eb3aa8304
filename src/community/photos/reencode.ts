import sharp from 'sharp';
import { JPEG_QUALITY, LONGEST_SIDE, MOST_PIXELS, sniffImage } from './rules.ts';
import type { StoredPhoto } from './store.ts';

/**
 * A new JPEG from the picture alone: turned the way the camera was held, at most 1600 pixels long, without place,
 * camera or any other metadata. Anything hidden in the original file stays behind.
 */
export async function reencode(bytes: Buffer): Promise<StoredPhoto | 'not-image' | 'too-big'> {
  if (sniffImage(bytes) === null) return 'not-image';
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', animated: false });
    const { width, height } = await picture.metadata();
    if (width * height > MOST_PIXELS) return 'too-big';
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height };
  } catch (error) {
    return error instanceof Error && /pixel limit/.test(error.message) ? 'too-big' : 'not-image';
  }
}
