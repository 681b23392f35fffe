/**
 * What a host keeps from one reading of a text to the next, so that a keystroke in a long file costs one visit. The core
 * keeps nothing by itself: a reading without a memory is done afresh, and says the same.
 */
export interface Memory {
  /** What was made under this key in this reading or the one before, else what `make` makes now. */
  of<T extends object>(room: Room, key: string, make: () => T): T;
  /** A reading is done: what neither it nor the one before has asked for is forgotten. */
  turn(): void;
}

/** What is kept apart, as keys of different rooms may be the same. */
export type Room = 'visits' | 'lines';

export function createMemory(): Memory {
  const rooms: Record<Room, Generations> = { visits: new Generations(), lines: new Generations() };
  return {
    of: (room, key, make) => rooms[room].of(key, make),
    turn() {
      for (const room of Object.values(rooms)) room.turn();
    },
  };
}

class Generations {
  private recent = new Map<string, object>();
  private before = new Map<string, object>();

  of<T extends object>(key: string, make: () => T): T {
    const known = this.recent.get(key) ?? this.before.get(key) ?? make();
    this.recent.set(key, known);
    return known as T;
  }

  turn(): void {
    this.before = this.recent;
    this.recent = new Map();
  }
}

/** Of one reading alone. */
export const noMemory: Memory = { of: (_room, _key, make) => make(), turn() {} };
