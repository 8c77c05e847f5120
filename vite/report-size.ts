import { brotliCompressSync } from 'node:zlib';
import type { Rolldown } from 'vite';

/** Prints how large each module of a build is when it travels compressed with brotli. */
export function reportSize(): Rolldown.Plugin {
  return {
    name: 'report-size',
    writeBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const bytes = brotliCompressSync(output.code).length;
          this.info(`${output.fileName}: ${(bytes / 1000).toFixed(1)} kB brotli`);
        }
      },
    },
  };
}
