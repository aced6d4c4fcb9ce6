import { Loading } from "../../app/Loading.tsx";

export default function SecretaryScene() {
  return <Loading />;
}
