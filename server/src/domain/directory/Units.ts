import type { Actor } from "@diemcau/shared/model/actor";
import type { Unit, UnitInput } from "@diemcau/shared/model/unit";
import { AppError } from "@diemcau/shared/protocol/errors";
import { compareVietnamese } from "@diemcau/shared/text/searchKey";
import { allow } from "./allow.ts";
import type { PersonStore, UnitStore } from "./ports.ts";

interface Parts {
  units: UnitStore;
  persons: Pick<PersonStore, "all">;
  newId(): string;
}

/** The tree of units. */
export class Units {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Every unit, by name as a Vietnamese dictionary orders them. */
  async list(actor: Actor | null): Promise<Unit[]> {
    allow(actor, "directory.read");
    return (await this.parts.units.all()).sort((a, b) => compareVietnamese(a.name, b.name));
  }

  async create(actor: Actor | null, input: UnitInput): Promise<Unit> {
    allow(actor, "directory.write");
    const unit = { ...input, id: this.parts.newId(), version: 0 };
    await this.requireTree(unit);
    await this.parts.units.insert(unit);
    return unit;
  }

  /** Changes a unit from the version the editor saw. */
  async change(actor: Actor | null, id: string, { version, ...input }: UnitInput & { version: number }): Promise<Unit> {
    allow(actor, "directory.write");
    const unit = { ...input, id, version };
    await this.requireTree(unit);
    return this.parts.units.update(unit);
  }

  /** Removes a unit that nothing hangs on; conferences keep the facts they recorded. */
  async remove(actor: Actor | null, id: string): Promise<void> {
    allow(actor, "directory.write");
    const [units, persons] = await Promise.all([this.parts.units.all(), this.parts.persons.all()]);
    if (!units.some((unit) => unit.id === id)) throw new AppError("notFound");
    const used = units.some((unit) => unit.parentId === id) || persons.some((person) => person.unitId === id);
    if (used) throw new AppError("unit.used");
    await this.parts.units.remove(id);
  }

  /** The parent must be there, and must not be below the unit itself. */
  private async requireTree(unit: Unit): Promise<void> {
    if (unit.parentId === null) return;
    const parents = new Map((await this.parts.units.all()).map(({ id, parentId }) => [id, parentId]));
    if (!parents.has(unit.parentId)) throw new AppError("notFound");
    const seen = new Set<string>();
    for (let id: string | null = unit.parentId; id !== null && !seen.has(id); id = parents.get(id) ?? null) {
      if (id === unit.id) throw new AppError("unit.cycle");
      seen.add(id);
    }
  }
}
