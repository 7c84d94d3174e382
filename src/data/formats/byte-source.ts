import { FormatFault, reasonOf } from './format-fault.ts';

/** The bytes of a file, wherever it lies. */
export interface ByteSource {
  /** Length in bytes; null: not known before the end. */
  readonly size: number | null;
  /** All bytes in order. May be asked for once. */
  stream(): ReadableStream<Uint8Array>;
  /** The bytes [start, end). */
  read(start: number, end: number): Promise<ArrayBuffer>;
}

export interface UrlOptions {
  /** Length of the file where the catalogue knows it; else null. */
  readonly size: number | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A file of a server. Parts are asked for by range; from a server that knows no ranges the whole
 * file is taken once and kept. Faults name what the server said.
 */
export function sourceOfUrl(url: string, { size, signal }: UrlOptions): ByteSource {
  let whole: ArrayBuffer | null = null;
  const ask = async (headers: Record<string, string>) => {
    const response = await answerOf(url, { headers, signal: signal ?? null });
    if (!response.ok) throw new FormatFault(`HTTP ${response.status}`);
    return response;
  };
  return {
    size,
    stream: () => streamOf(async () => (await ask({})).body),
    async read(start, end) {
      if (whole !== null) return whole.slice(start, end);
      const response = await ask({ Range: `bytes=${start}-${end - 1}` });
      const bytes = await bodyOf(response);
      if (response.status === 206) return bytes;
      whole = bytes;
      return whole.slice(start, end);
    },
  };
}

async function answerOf(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new FormatFault(`not reachable (${reasonOf(error)})`);
  }
}

async function bodyOf(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new FormatFault(`the connection broke off (${reasonOf(error)})`);
  }
}

/** The stream of a body that is still to be asked for. */
function streamOf(
  open: () => Promise<ReadableStream<Uint8Array> | null>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  open()
    .then((body) => (body === null ? writable.close() : body.pipeTo(writable)))
    // A body that breaks off has errored the readable side already; abort tells what open() met.
    .catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

/**
 * The chunks of a source, one after the other. Ends with a fault where the stream breaks off or
 * holds fewer or more bytes than the source has.
 */
export async function* chunksOf(
  source: ByteSource,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = source.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await readOf(reader, signal);
      if (done) break;
      bytes += value.length;
      yield value;
    }
  } finally {
    // Whoever stops early lets the connection go; after the end this does nothing.
    await reader.cancel().catch(() => undefined);
  }
  if (source.size !== null && bytes !== source.size) {
    throw new FormatFault(`has ${bytes} bytes, not ${source.size}: cut off, or another version`);
  }
}

async function readOf(reader: ReadableStreamDefaultReader<Uint8Array>, signal?: AbortSignal) {
  try {
    return await reader.read();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof FormatFault) throw error;
    throw new FormatFault(`the connection broke off (${reasonOf(error)})`);
  }
}

/** A source that tells how many of its bytes have been taken so far. */
export function countedSource(source: ByteSource, onBytes: (bytes: number) => void): ByteSource {
  let taken = 0;
  const note = (bytes: number) => {
    taken += bytes;
    onBytes(source.size === null ? taken : Math.min(taken, source.size));
  };
  return {
    size: source.size,
    stream: () =>
      source.stream().pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            note(chunk.length);
            controller.enqueue(chunk);
          },
        }),
      ),
    async read(start, end) {
      const bytes = await source.read(start, end);
      note(bytes.byteLength);
      return bytes;
    },
  };
}
