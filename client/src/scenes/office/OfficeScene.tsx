import { Loading } from "../../app/Loading.tsx";

export default function OfficeScene() {
  return <Loading />;
}
