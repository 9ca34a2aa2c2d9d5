import type { ComponentType, ReactNode } from 'react';

interface AppComponentProps<Props> {
  readonly component: ComponentType<Props>;
  readonly props: Props;
}

/**
 * A component that the app handed in. Written inline it is another function at each render of the app, by which React would take it away and
 * make it anew, focus, state and a press under way included: so it is known by its text, and one of the same text goes on.
 */
export function AppComponent<Props extends object>({ component: Component, props }: AppComponentProps<Props>) {
  if (!isPlainFunction(Component)) return <Component {...props} />;
  return <Called key={String(Component)} call={Component as (props: object) => ReactNode} props={props} />;
}

/** By what a component is known across renders. */
export function textOf(component: unknown): unknown {
  return isPlainFunction(component) ? String(component) : component;
}

// As React itself tells a class; defaults of a function's own are React's to put in.
function isPlainFunction(component: unknown): component is (...given: never) => unknown {
  return typeof component === 'function' && !component.prototype?.isReactComponent && !('defaultProps' in component);
}

function Called({ call, props }: { readonly call: (props: object) => ReactNode; readonly props: object }) {
  return call(props);
}
