/**
 * Makes drawing safe to ask for while it is under way: an effect or a field that loses the focus may
 * do so in the middle of a render, and a root render inside a running one would build the page twice.
 * The request is kept and answered when the running one has ended.
 */
export function steady(draw: () => void): () => void {
  let drawing = false;
  let again = false;
  return () => {
    again = true;
    if (drawing) return;
    drawing = true;
    try {
      while (again) {
        again = false;
        draw();
      }
    } finally {
      drawing = false;
    }
  };
}
