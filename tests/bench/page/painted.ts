type GlContext = WebGLRenderingContext | WebGL2RenderingContext;

const contexts: GlContext[] = [];

/** Notes every WebGL context that the page makes from now on; gives those still on the page. */
export function watchContexts(): () => readonly GlContext[] {
  const original = HTMLCanvasElement.prototype.getContext;
  const noting = function (this: HTMLCanvasElement, ...given: unknown[]) {
    const context: unknown = Reflect.apply(original, this, given);
    const isGl =
      context instanceof WebGLRenderingContext || context instanceof WebGL2RenderingContext;
    if (isGl && !contexts.includes(context)) contexts.push(context);
    return context;
  };
  // One function stands for the overloads of all context types.
  HTMLCanvasElement.prototype.getContext = noting as typeof original;
  return contextsOnPage;
}

function contextsOnPage(): readonly GlContext[] {
  return contexts.filter(({ canvas }) => canvas instanceof HTMLCanvasElement && canvas.isConnected);
}

/** Reading a pixel back makes the GPU finish all that it was told before. */
function finishDrawing(gl: GlContext): void {
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
}

/** Resolves in the task after the next frame: everything asked for before has been handed over. */
export async function untilNextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}

/** Resolves when what has been drawn is on the screen: GPU done, then a frame, then its task over. */
export async function untilPainted(): Promise<void> {
  for (const gl of contextsOnPage()) finishDrawing(gl);
  await untilNextFrame();
}
