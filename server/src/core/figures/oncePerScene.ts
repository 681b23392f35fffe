import type { Scene } from './figure';

/** A function of a scene that several places ask: its answer is worked out once for each. */
export function oncePerScene<T extends object>(work: (scene: Scene) => T): (scene: Scene) => T {
  const answers = new WeakMap<Scene, T>();
  return (scene) => {
    const known = answers.get(scene) ?? work(scene);
    answers.set(scene, known);
    return known;
  };
}
