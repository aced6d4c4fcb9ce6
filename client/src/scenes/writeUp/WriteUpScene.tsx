import { Loading } from "../../app/Loading.tsx";

export default function WriteUpScene() {
  return <Loading />;
}
