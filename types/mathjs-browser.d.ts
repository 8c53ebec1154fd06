// mathjs ships one single-file build, which loads some ten times faster than its module tree, but no
// types for that path. Its default export is the ready-made instance with everything in it, plus
// `create` and `all`. The separate `…Dependencies` groups of the module tree are absent there.
declare module 'mathjs/lib/browser/math.js' {
  import type { FactoryFunctionMap, MathJsInstance } from 'mathjs';

  const math: MathJsInstance & { readonly all: FactoryFunctionMap };
  export default math;
}
