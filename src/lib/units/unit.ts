declare const unit: unique symbol;

/** A number that carries its unit. A plain number, or one of another unit, is refused where it is expected. */
export type Unit<Name extends string> = number & { readonly [unit]: Name };
