"""immunoresistance-kg: why cancer immunotherapy fails, and what can be done about it.

``import kg`` is instant; the driver and pandas are imported when :func:`kg.connect` is called.
"""

from kg._version import __version__

__all__ = ["__version__"]
