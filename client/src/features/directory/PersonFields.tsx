import { Role, roles } from "@diemcau/shared/model/person";
import type { Unit } from "@diemcau/shared/model/unit";
import { Checkbox, PasswordInput, SimpleGrid, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Form } from "../forms/useForm.ts";
import type { PersonDraft } from "./personInput.ts";
import { UnitSelect } from "./UnitSelect.tsx";

interface Props {
  form: Form<PersonDraft>;
  units: readonly Unit[];
  mayMakeAdmin: boolean;
  /** The person is in the directory already, so that an empty password keeps the old one. */
  known: boolean;
}

/** Everything the office types about a person. */
export function PersonFields({ form, units, mayMakeAdmin, known }: Props) {
  const { t } = useTranslation();
  const text = (field: "name" | "title" | "email" | "signInName") => ({
    label: t(`directory:person.${field}`),
    value: form.values[field],
    onChange: (event: { currentTarget: { value: string } }) => form.set(field, event.currentTarget.value),
    error: form.fault(field),
  });
  const taken = form.refusal !== "unreachable" && form.refusal?.code === "person.signInTaken";
  return (
    <>
      <TextInput {...text("name")} autoComplete="off" data-autofocus />
      <TextInput {...text("title")} placeholder={t("directory:person.titleExample")} autoComplete="off" />
      <UnitSelect
        label={t("directory:person.unit")}
        units={units}
        value={form.values.unitId}
        onChange={(id) => form.set("unitId", id)}
        error={form.fault("unitId")}
      />
      <TextInput {...text("email")} type="email" description={t("directory:person.emailHint")} autoComplete="off" />
      <Checkbox.Group
        label={t("directory:person.roles")}
        description={t("directory:person.rolesHint")}
        value={form.values.roles}
        onChange={(chosen) => form.set("roles", Role.array().parse(chosen))}
        error={form.fault("roles")}
      >
        <SimpleGrid cols={2} spacing="xs" mt="xs">
          {roles.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`directory:role.${role}`)}
              description={t(`directory:roleDoes.${role}`)}
              disabled={role === "admin" && !mayMakeAdmin}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={2} spacing="md">
        <TextInput
          {...text("signInName")}
          error={form.fault("signInName") ?? taken}
          description={t("directory:person.signInNameHint")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          label={known ? t("directory:person.newPassword") : t("directory:person.password")}
          description={known ? t("directory:person.newPasswordHint") : t("directory:person.passwordHint")}
          value={form.values.password}
          onChange={(event) => form.set("password", event.currentTarget.value)}
          error={form.fault("password")}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("directory:person.showPassword") }}
        />
      </SimpleGrid>
    </>
  );
}
