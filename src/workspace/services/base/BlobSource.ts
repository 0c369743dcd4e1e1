import type { Blob } from './Blob';

/** Anything a blob can be had of: a blob, a page. */
export interface BlobSource {
  getBlob(): Blob;
}
