"""The desktop program: Qt widgets over the core's services. Not a public interface."""
