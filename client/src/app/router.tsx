import { lazy, type ReactNode, Suspense } from "react";
import { Route, Routes } from "react-router";
import { loadOfficeTexts } from "../i18n/index.ts";
import { Loading } from "./Loading.tsx";
import { type Scheme, useScheme } from "./useScheme.ts";

const Shell = lazy(async () => {
  const [shell] = await Promise.all([import("./OfficeShell.tsx"), loadOfficeTexts()]);
  return shell;
});
const SignIn = lazy(() => import("../scenes/signIn/SignInScene.tsx"));
const FirstAdmin = lazy(() => import("../scenes/firstAdmin/FirstAdminScene.tsx"));
const Home = lazy(() => import("../scenes/home/HomeScene.tsx"));
const Office = lazy(() => import("../scenes/office/OfficeScene.tsx"));
const Operator = lazy(() => import("../scenes/operator/OperatorScene.tsx"));
const Chair = lazy(() => import("../scenes/chair/ChairScene.tsx"));
const Secretary = lazy(() => import("../scenes/secretary/SecretaryScene.tsx"));
const RollCall = lazy(() => import("../scenes/rollCall/RollCallScene.tsx"));
const Minutes = lazy(() => import("../scenes/minutes/MinutesScene.tsx"));
const WriteUp = lazy(() => import("../scenes/writeUp/WriteUpScene.tsx"));
const Papers = lazy(() => import("../scenes/papers/PapersScene.tsx"));
const PaperQueue = lazy(() => import("../scenes/papers/QueueScene.tsx"));
const PaperReading = lazy(() => import("../scenes/papers/ReadingScene.tsx"));
const Assignments = lazy(() => import("../scenes/assignments/AssignmentsScene.tsx"));
const ConferenceAssignments = lazy(() => import("../scenes/assignments/ConferenceAssignmentsScene.tsx"));
const Documents = lazy(() => import("../scenes/documents/DocumentsScene.tsx"));
const Reports = lazy(() => import("../scenes/reports/ReportsScene.tsx"));
const Publication = lazy(() => import("../scenes/publication/PublicationScene.tsx"));
const Annex = lazy(() => import("../scenes/annex/AnnexScene.tsx"));
const Pairing = lazy(() => import("../scenes/pairing/PairingScene.tsx"));
const loadRoom = () => import("../scenes/room/RoomScene.tsx");
const Room = lazy(loadRoom);
const Presenter = lazy(() => import("../scenes/presenter/PresenterScene.tsx"));
const UnknownPage = lazy(() => import("./UnknownPage.tsx"));

/** Fetches what a room needs at once and not one after another; a failure shows when the room itself is loaded. */
export function preloadRoom(): void {
  loadRoom().catch(() => undefined);
  import("mediasoup-client").catch(() => undefined);
}

/** Every address below `/app`. Rooms and pairing stand outside the shell, so that they load no Mantine. */
export function Router() {
  return (
    <Routes>
      <Route path="dang-nhap" element={light(<SignIn />)} />
      <Route path="quan-tri-dau-tien" element={light(<FirstAdmin />)} />
      <Route path="/" element={light(<Home />)} />
      <Route path="van-phong/*" element={light(<Office />)} />
      <Route path="dieu-hanh/:conferenceId" element={dark(<Operator />)} />
      <Route path="chu-toa/:conferenceId" element={light(<Chair />)} />
      <Route path="thu-ky/:conferenceId" element={light(<Secretary />)} />
      <Route path="diem-danh/:conferenceId" element={light(<RollCall />)} />
      <Route path="bien-ban/:conferenceId" element={light(<Minutes />)} />
      <Route path="tin-bai/:conferenceId" element={light(<WriteUp />)} />
      <Route path="van-ban/:conferenceId" element={light(<Documents />)} />
      <Route path="cong-bo/:conferenceId" element={light(<Publication />)} />
      <Route path="phu-luc-ky-thuat/:conferenceId" element={light(<Annex />)} />
      <Route path="nhiem-vu" element={light(<Assignments />)} />
      <Route path="nhiem-vu/:conferenceId" element={light(<ConferenceAssignments />)} />
      <Route path="bao-cao/*" element={light(<Reports />)} />
      <Route path="tham-luan" element={light(<Papers />)} />
      <Route path="tham-luan/doc" element={light(<PaperQueue />)} />
      <Route path="tham-luan/:conferenceId/:paperId" element={light(<PaperReading />)} />
      <Route
        path="ghep"
        element={
          <Place scheme="dark">
            <Pairing />
          </Place>
        }
      />
      <Route
        path="phong/*"
        element={
          <Place scheme="dark">
            <Room />
          </Place>
        }
      />
      <Route
        path="trinh-bay"
        element={
          <Place scheme="dark">
            <Presenter />
          </Place>
        }
      />
      <Route
        path="*"
        element={
          <Place scheme="light">
            <UnknownPage />
          </Place>
        }
      />
    </Routes>
  );
}

function light(scene: ReactNode) {
  return (
    <Place scheme="light">
      <Shell scheme="light">{scene}</Shell>
    </Place>
  );
}

function dark(scene: ReactNode) {
  return (
    <Place scheme="dark">
      <Shell scheme="dark">{scene}</Shell>
    </Place>
  );
}

/** A scene's colours, and a word while its script is on its way. */
function Place({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  useScheme(scheme);
  return <Suspense fallback={<Loading />}>{children}</Suspense>;
}
