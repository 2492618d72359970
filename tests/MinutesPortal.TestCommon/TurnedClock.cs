namespace MinutesPortal.TestCommon;

/// <summary>A clock that a test turns forward. What waits for it goes on then.</summary>
public sealed class TurnedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<(TimeSpan Wait, TaskCompletionSource Awaited)> _awaited = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Completes as soon as something waits for so long.</summary>
    public Task UntilAwaitedAsync(TimeSpan wait)
    {
        lock (_lock)
        {
            if (_alarms.Any(alarm => alarm.Wait == wait))
            {
                return Task.CompletedTask;
            }

            var awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((wait, awaited));
            return awaited.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Turns the clock forward and wakes what is due.</summary>
    public void Turn(TimeSpan by)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += by;
            due = _alarms.Where(alarm => alarm.Due <= _now).ToList();
            due.ForEach(alarm => _alarms.Remove(alarm));
        }

        due.ForEach(alarm => alarm.Ring());
    }

    /// <summary>Rings once. No test needs a timer that rings again.</summary>
    private sealed class Alarm(TurnedClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Wait { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    (Due, Wait) = (clock._now + dueTime, dueTime);
                    clock._alarms.Add(this);
                    clock._awaited.Where(waiting => waiting.Wait == dueTime).ToList().ForEach(waiting => waiting.Awaited.TrySetResult());
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
