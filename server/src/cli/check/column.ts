/** Numbers that are added one by one and take no more memory than their kind of array. */
export class Column<A extends Uint32Array | Float64Array> {
  readonly #make: (length: number) => A;
  #values: A;
  #length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(256);
  }

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  slice(from: number, to: number): A {
    return this.#values.subarray(from, to) as A;
  }
}

export const whole32 = (): Column<Uint32Array> => new Column((length) => new Uint32Array(length));
/** Whole numbers of up to 53 bits too. */
export const float64 = (): Column<Float64Array> => new Column((length) => new Float64Array(length));
