"""Months as whole numbers (202012), their first and last days, and how many days of one a tenancy is active."""

from datetime import date, timedelta

from sample_model import Taxpayer, Tenancy


def months_of(year: int) -> list[int]:
    return [year * 100 + month for month in range(1, 13)]


def month_of(day: date) -> int:
    return day.year * 100 + day.month


def first_day(month: int) -> date:
    return date(month // 100, month % 100, 1)


def last_day(month: int) -> date:
    year, number = divmod(month, 100)
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


def active_span(tenancy: Tenancy, month: int) -> tuple[date, date] | None:
    """First and last active day of the tenancy in the month, both inclusive; None if it is not active in it."""
    start = max(tenancy.moved_in or date.min, first_day(month))
    end = min(tenancy.moved_out or date.max, last_day(month))
    return (start, end) if start <= end else None


def active_months(taxpayer: Taxpayer, year: int) -> list[int]:
    return [m for m in months_of(year) if any(active_span(t, m) for t in taxpayer.tenancies)]
