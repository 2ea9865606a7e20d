// The floor under the engine's series: the same recurrences and windows, as plain as C++ allows.
// Reads nothing; makes its own loads. `floor DAYS TIMES` prints nanoseconds for one pass of each kind.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using Column = std::vector<double>;

namespace {

constexpr double kFitnessDecay = 0.9764716866522433;
constexpr double kFatigueDecay = 0.8668778997501816;

struct Pmc {
  Column ctl, atl, form, ramp;
  explicit Pmc(size_t days) : ctl(days), atl(days), form(days), ramp(days) {}
};

struct Ratios {
  Column week, coupled, uncoupled, acute, chronic, ewma;
  explicit Ratios(size_t days)
      : week(days), coupled(days), uncoupled(days), acute(days), chronic(days), ewma(days) {}
};

void fillPmc(const Column& loads, Pmc& out) {
  double fitness = 0, fatigue = 0;
  const size_t days = loads.size();
  for (size_t day = 0; day < days; ++day) {
    out.form[day] = fitness - fatigue;
    fitness = fitness * kFitnessDecay + loads[day] * (1 - kFitnessDecay);
    fatigue = fatigue * kFatigueDecay + loads[day] * (1 - kFatigueDecay);
    out.ctl[day] = fitness;
    out.atl[day] = fatigue;
  }
  for (size_t day = 7; day < days; ++day) out.ramp[day] = out.ctl[day] - out.ctl[day - 7];
}

void fillRatios(const Column& loads, Ratios& out) {
  const size_t days = loads.size();
  for (size_t day = 6; day < days; ++day) {
    double total = 0;
    for (size_t back = 0; back < 7; ++back) total += loads[day - back];
    out.week[day] = total;
  }
  for (size_t day = 27; day < days; ++day) {
    const double acute = out.week[day];
    const double before = out.week[day - 7] + out.week[day - 14] + out.week[day - 21];
    const double all = (acute + before) / 28;
    out.coupled[day] = all > 0 ? acute / 7 / all : NAN;
    out.uncoupled[day] = before > 0 ? acute / 7 / (before / 21) : NAN;
  }
  double fast = loads[0], slow = loads[0];
  for (size_t day = 0; day < days; ++day) {
    if (day > 0) {
      fast = 0.25 * loads[day] + 0.75 * fast;
      slow = 2.0 / 29 * loads[day] + 27.0 / 29 * slow;
    }
    out.acute[day] = fast;
    out.chronic[day] = slow;
    out.ewma[day] = slow > 0 ? fast / slow : NAN;
  }
}

template <typename Work>
double nanoseconds(int times, Work work) {
  const auto began = std::chrono::steady_clock::now();
  for (int time = 0; time < times; ++time) work();
  const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - began;
  return taken.count() / times;
}

}  // namespace

int main(int argc, char** argv) {
  const size_t days = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 365;
  const int times = argc > 2 ? std::atoi(argv[2]) : 2000;
  Column loads(days);
  unsigned state = 42;
  for (double& load : loads) {
    state = state * 1664525u + 1013904223u;
    load = state % 7 == 0 ? 0 : state % 600;
  }
  Pmc pmc(days);
  Ratios ratios(days);
  double sum = 0;
  const auto one = [&] { fillPmc(loads, pmc); sum += pmc.ctl[days - 1]; loads[0] += 1; };
  const auto all = [&] { fillPmc(loads, pmc); fillRatios(loads, ratios); sum += ratios.ewma[days - 1]; loads[0] += 1; };
  one();
  all();
  const double pmcTime = nanoseconds(times, one);
  const double allTime = nanoseconds(times, all);
  std::printf("{\"pmc\":%.1f,\"columns\":%.1f,\"sum\":%.3f}\n", pmcTime, allTime, sum);
  return 0;
}
