import "react";

declare module "react" {
  /** Lets a component hand a value to its stylesheet by a custom property. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
