#pragma once

namespace herd {

/// From now on screen readers are told what the widgets of this program are, and in words what they
/// show: the banner's verdict, the timeline's span, each server and link of the topology. To be
/// called before the first of them is shown; again does nothing. GUI thread only.
void describeToScreenReaders();

} // namespace herd
