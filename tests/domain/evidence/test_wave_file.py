import io
import wave

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.evidence import wave_file


@given(st.sampled_from([8000, 16000, 44100, 48000]), st.binary(max_size=400))
def test_the_header_and_the_sound_make_a_file_that_others_read(rate: int, sound: bytes) -> None:
    sound = sound[: len(sound) // 2 * 2]
    file = wave_file.header(rate, len(sound)) + sound
    with wave.open(io.BytesIO(file)) as read:
        assert (read.getframerate(), read.getnchannels(), read.getsampwidth()) == (rate, 1, 2)
        assert read.readframes(read.getnframes()) == sound
    assert len(file) == wave_file.HEADER + len(sound)


def test_the_longest_file_states_its_length() -> None:
    head = wave_file.header(48000, wave_file.MOST)
    assert int.from_bytes(head[40:44], "little") == wave_file.MOST
