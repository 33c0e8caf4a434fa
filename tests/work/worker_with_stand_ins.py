"""The worker, with engines that need no model. Run as a process of its own, and killed."""

from tests.work import stand_ins

from fairhearing.work.long_work import worker

if __name__ == "__main__":
    stand_ins.take_their_place()
    worker.main()
